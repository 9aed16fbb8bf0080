//! The `expand` parameter.

/// The optional parts of a user that a request asks for.
#[derive(Clone, Debug, Default)]
pub struct Expand {
    parts: Vec<String>,
    /// The external system whose presence is shown.
    source: Option<String>,
    /// Ids of the schemas whose custom attributes are shown; all of them if the list is empty.
    schemas: Vec<String>,
}

impl Expand {
    /// The parts of an `expand` parameter. The caller has validated them.
    pub fn new(parts: &[String]) -> Self {
        Self { parts: parts.to_vec(), ..Self::default() }
    }

    /// Sets the external system whose presence is shown.
    pub fn with_source(self, source: Option<&str>) -> Self {
        Self { source: source.map(str::to_owned), ..self }
    }

    /// Sets the schemas whose custom attributes are shown.
    pub fn with_schemas(self, schemas: &[String]) -> Self {
        Self { schemas: schemas.to_vec(), ..self }
    }

    /// Whether the custom attributes of a schema are shown.
    pub fn shows_schema(&self, id: &str) -> bool {
        self.schemas.is_empty() || self.schemas.iter().any(|schema| schema.eq_ignore_ascii_case(id))
    }

    /// The external system whose presence replaces the usual one.
    pub fn presence_source(&self) -> Option<&str> {
        self.source.as_deref().filter(|_| self.has("presence"))
    }

    /// The external system whose presence is requested, if any; `MicrosoftTeams` by default.
    pub fn integration(&self) -> Option<&str> {
        self.has("integrationPresence").then(|| self.source.as_deref().unwrap_or("MicrosoftTeams"))
    }

    /// Whether a part is requested.
    pub fn has(&self, part: &str) -> bool {
        self.parts.iter().any(|known| known == part)
    }
}
