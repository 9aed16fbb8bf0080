//! The fictional company: its domain, departments, divisions, skills, groups and other words.

/// Domain of the email addresses.
pub const DOMAIN: &str = "harborlights.example";

/// A department, with the titles of its director, its leads and its members.
pub struct Department {
    pub name: &'static str,
    pub director: &'static str,
    pub lead: &'static str,
    pub members: [&'static str; 4],
    /// Whether the department belongs to the contact center: calls are routed to its members.
    pub contact_center: bool,
}

/// The departments. The first four belong to the contact center, the others to the division Back Office.
pub const DEPARTMENTS: [Department; 8] = [
    Department {
        name: "Customer Care",
        director: "Director of Customer Care",
        lead: "Care Team Lead",
        members: ["Care Agent", "Senior Care Agent", "Care Agent", "Case Specialist"],
        contact_center: true,
    },
    Department {
        name: "Sales",
        director: "Director of Sales",
        lead: "Sales Team Lead",
        members: ["Sales Agent", "Account Manager", "Sales Agent", "Inside Sales Representative"],
        contact_center: true,
    },
    Department {
        name: "Technical Support",
        director: "Director of Technical Support",
        lead: "Support Team Lead",
        members: ["Support Engineer", "Senior Support Engineer", "Field Dispatcher", "Support Engineer"],
        contact_center: true,
    },
    Department {
        name: "Billing",
        director: "Director of Billing",
        lead: "Billing Team Lead",
        members: ["Billing Agent", "Payment Specialist", "Billing Agent", "Collections Agent"],
        contact_center: true,
    },
    Department {
        name: "Workforce Planning",
        director: "Director of Workforce Planning",
        lead: "Planning Lead",
        members: ["Workforce Planner", "Scheduler", "Real-Time Analyst", "Forecast Analyst"],
        contact_center: false,
    },
    Department {
        name: "Quality",
        director: "Director of Quality",
        lead: "Quality Lead",
        members: ["Quality Evaluator", "Coach", "Trainer", "Quality Evaluator"],
        contact_center: false,
    },
    Department {
        name: "Engineering",
        director: "Director of Engineering",
        lead: "Engineering Lead",
        members: ["Software Engineer", "Integration Engineer", "Telephony Engineer", "Data Engineer"],
        contact_center: false,
    },
    Department {
        name: "People and Finance",
        director: "Director of People and Finance",
        lead: "People Partner Lead",
        members: ["People Partner", "Accountant", "Recruiter", "Controller"],
        contact_center: false,
    },
];

/// Name and description of each division.
pub const DIVISIONS: [(&str, &str); 5] = [
    ("Home", "Everything that belongs to no other division"),
    ("North", "Offices in the north"),
    ("South", "Offices in the south"),
    ("Partners", "People of partner companies"),
    ("Back Office", "Planning, quality, engineering and finance"),
];

/// Routing skills.
pub const SKILLS: [&str; 16] = [
    "Billing disputes",
    "Contract changes",
    "Moving house",
    "Meter readings",
    "Outages",
    "Solar",
    "Heat pumps",
    "Wall boxes",
    "Smart home",
    "Business customers",
    "Complaints",
    "Refunds",
    "Retention",
    "New contracts",
    "Chat",
    "Second level",
];

/// Routing languages.
pub const LANGUAGES: [&str; 8] = [
    "English - Spoken",
    "Spanish - Spoken",
    "French - Spoken",
    "German - Spoken",
    "Italian - Spoken",
    "Portuguese - Spoken",
    "English - Written",
    "German - Written",
];

/// Groups.
pub const GROUPS: [&str; 10] = [
    "All hands",
    "First aiders",
    "Shift leads",
    "Night shift",
    "Launch team",
    "Works council",
    "Running club",
    "Book club",
    "Onboarding buddies",
    "Incident response",
];

/// Work teams.
pub const TEAMS: [&str; 12] = [
    "Anchor", "Beacon", "Compass", "Drift", "Estuary", "Fathom", "Gale", "Halyard", "Inlet", "Jetty", "Keel", "Lantern",
];

/// Skills in profiles.
pub const PROFILE_SKILLS: [&str; 12] = [
    "negotiation",
    "spreadsheets",
    "sign language",
    "public speaking",
    "project planning",
    "SQL",
    "mentoring",
    "first aid",
    "photography",
    "process design",
    "facilitation",
    "writing",
];

/// Certifications.
pub const CERTIFICATIONS: [&str; 6] = [
    "Contact Center Fundamentals",
    "Data Protection",
    "Project Management",
    "Electrical Safety",
    "Coaching",
    "Quality Auditor",
];

/// Hobbies.
pub const HOBBIES: [&str; 10] = [
    "sailing",
    "chess",
    "gardening",
    "cycling",
    "pottery",
    "choir",
    "baking",
    "bouldering",
    "bird watching",
    "board games",
];

/// Language preferences.
pub const LOCALES: [&str; 5] = ["en-us", "en-gb", "de", "fr", "es"];
