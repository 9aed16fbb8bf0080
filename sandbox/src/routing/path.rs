//! Path parameters.

/// The decoded path parameters of a request, in the order of the path template.
#[derive(Clone, Debug, Default)]
pub struct PathParameters(Vec<(&'static str, String)>);

impl PathParameters {
    /// Parameters with their values.
    pub fn new(values: Vec<(&'static str, String)>) -> Self {
        Self(values)
    }

    /// The value of a parameter; empty when the path has no such parameter.
    pub fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(known, _)| *known == name).map_or("", |(_, value)| value)
    }
}
