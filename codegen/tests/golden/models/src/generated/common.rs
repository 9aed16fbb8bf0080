// Generated from spec/openapi.yaml by codegen. Do not edit: npm run generate.

//! Parts that several domains share, and the body of errors.

/// Address of a person.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct Address {
    /// Name of the town.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub town: Option<String>,
}

/// Place of a person.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct Geolocation {
    /// Degrees north of the equator.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub latitude: Option<f64>,
}

/// A note without fields.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct Note {}

/// One page of notes.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct NotePage {
    /// The notes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Note[] | undefined"))]
    pub entities: Option<Vec<Note>>,
}

/// What is needed for a note.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct NoteRequest {
    /// Text of the note.
    pub text: String,
    /// Kind of the note.
    pub kind: NoteKind,
    /// Size of the note.
    pub size: NoteSize,
    /// Where the note was written.
    pub address: Address,
    /// Parts of the note.
    pub parts: Vec<NoteSize>,
    /// What follows, which may lead back.
    pub next: Box<NoteLink>,
    /// A remark.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub remark: Option<String>,
}

/// Size of a note.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct NoteSize {
    /// Width in letters.
    pub width: i32,
    /// Height in lines.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub height: Option<i32>,
}

/// Link to another note.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct NoteLink {
    /// The other note.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "NoteRequest | undefined"))]
    pub note: Option<Box<NoteRequest>>,
}

/// What went wrong.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct Failure {
    /// What went wrong, in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub message: Option<String>,
    /// Further errors.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Failure[] | undefined"))]
    pub errors: Option<Vec<Failure>>,
}

/// Values of `NoteRequest.kind`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(type = "\"short\" | \"long\" | (string & {})"))]
pub enum NoteKind {
    /// `short`
    #[serde(rename = "short")]
    Short,
    /// `long`
    #[serde(rename = "long")]
    Long,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}
