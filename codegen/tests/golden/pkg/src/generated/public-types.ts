// Generated from spec/openapi.yaml by codegen. Do not edit: npm run generate.

// The types of models, enums and options.

export type {
  Address,
  Failure,
  Geolocation,
  GetNotesOptions,
  GetPeopleOptions,
  GetPersonNotesOptions,
  Note,
  NoteKind,
  NoteLink,
  NotePage,
  NoteRequest,
  NoteSize,
  NoteTypeOption,
  OperationName,
  Person,
  PersonExpandOption,
  PersonPage,
  PersonState,
  PersonStateOption,
  PostPeopleOptions,
  PostPeopleOptionsOptions,
  PutPersonNoteOptions,
  Region,
  RegionHosts,
  Team,
} from "../genesys_users.js";
