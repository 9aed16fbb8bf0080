//! The `expand` parameter.

/// The optional parts of a user that a request asks for.
#[derive(Clone, Debug, Default)]
pub struct Expand {
    parts: Vec<String>,
    /// The external system whose presence is shown.
    source: Option<String>,
}

impl Expand {
    /// The parts of an `expand` parameter. The caller has validated them.
    pub fn new(parts: &[String]) -> Self {
        Self { parts: parts.to_vec(), source: None }
    }

    /// Sets the external system whose presence is shown.
    pub fn with_source(self, source: Option<&str>) -> Self {
        Self { source: source.map(str::to_owned), ..self }
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
