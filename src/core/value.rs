//! A caller's argument, as far as a request can use it.

/// What a JavaScript value means as an argument.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// `undefined` or `null`.
    Missing,
    String(String),
    /// A `Date`, in ISO 8601.
    Date(String),
    /// A number, with its decimal text as JavaScript writes it.
    Number(f64, String),
    Boolean(bool),
    List(Vec<Value>),
    /// Nothing a request can carry; the text names it in messages, as in "a function".
    Unusable(&'static str),
}

impl Value {
    /// The value's type with its article, for messages. Never its content: that may be a secret.
    pub fn type_name(&self) -> &'static str {
        match self {
            Value::Missing => "missing",
            Value::String(text) if text.is_empty() => "an empty string",
            Value::String(_) => "a string",
            Value::Date(_) => "a date",
            Value::Number(..) => "a number",
            Value::Boolean(_) => "a boolean",
            Value::List(_) => "an array",
            Value::Unusable(name) => name,
        }
    }
}
