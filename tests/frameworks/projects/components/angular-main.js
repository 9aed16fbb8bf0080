// The compiler translates templates in the page, as in tests of Angular.
import "@angular/compiler";
import "zone.js";
import { bootstrapApplication } from "@angular/platform-browser";
import { PeopleComponent } from "./angular.ts";

bootstrapApplication(PeopleComponent);
