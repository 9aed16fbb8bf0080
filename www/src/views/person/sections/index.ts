// The sections of the panel of a person.

import "./abilities.js";
import "./custom-attributes.js";
import "./development.js";
import "./external-ids.js";
import "./forwarding.js";
import "./org-chart.js";
import "./out-of-office.js";
import "./presence.js";
import "./queues.js";
import "./roles.js";
import "./stations.js";
import "./utilization.js";
import "./verifiers.js";
