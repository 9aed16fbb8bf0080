//! A caller's argument, as far as a request can use it.

/// What kind of value an argument is. The host looks, since a value of a caller's may throw when it is touched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValueKind {
    /// `undefined` or `null`.
    Missing,
    /// A string, which may be empty.
    String,
    /// A string with half a surrogate pair, which no URL and no JSON in UTF-8 can carry.
    LoneSurrogate,
    /// A number that is an integer and held exactly.
    Integer,
    /// Any other finite number.
    Number,
    /// Infinity or NaN.
    NotFinite,
    /// `true` or `false`.
    Boolean,
    /// A big integer, which JSON cannot hold.
    BigInt,
    /// A symbol.
    Symbol,
    /// A function or a class.
    Function,
    /// A date with a time.
    Date,
    /// A `Date` whose time is NaN.
    InvalidDate,
    /// An array. Bodies are looked at more closely, see the kinds of arrays below.
    Array,
    /// An object of a literal or of a class of the caller's.
    PlainObject,
    /// An object of the language or the host, such as a Map or a Headers.
    OtherObject,
    /// An object that throws when it is looked at.
    Unreadable,
    /// An array that throws when it is looked at.
    UnreadableArray,
    /// A body: an array without items.
    EmptyArray,
    /// A body: an array of nothing but strings.
    StringArray,
    /// A body: an array of nothing but plain objects.
    ObjectArray,
    /// A body: an array of anything else.
    MixedArray,
    /// A body: an object of the language or the host, which JSON would write as `{}`.
    Unserializable,
}

impl ValueKind {
    /// Whether a URL can carry the text of such a value.
    pub fn has_text(self) -> bool {
        use ValueKind::*;
        matches!(self, String | Date | Integer | Number | Boolean)
    }

    /// The kind with its article, for messages.
    pub fn name(self) -> &'static str {
        match self {
            ValueKind::Missing => "missing",
            ValueKind::String => "a string",
            ValueKind::LoneSurrogate => "a string with half a surrogate pair",
            ValueKind::Integer => "a number",
            ValueKind::Number => "a fractional or too large number",
            ValueKind::NotFinite => "NaN or an infinite number",
            ValueKind::Boolean => "a boolean",
            ValueKind::BigInt => "a bigint",
            ValueKind::Symbol => "a symbol",
            ValueKind::Function => "a function",
            ValueKind::Date => "a date",
            ValueKind::InvalidDate => "an invalid date",
            ValueKind::Array | ValueKind::EmptyArray => "an array",
            ValueKind::PlainObject | ValueKind::OtherObject => "an object",
            ValueKind::Unreadable => "an object that cannot be read",
            ValueKind::UnreadableArray => "an array that cannot be read",
            ValueKind::StringArray => "an array of strings",
            ValueKind::ObjectArray => "an array of objects",
            ValueKind::MixedArray => "an array of other things",
            ValueKind::Unserializable => "an object that JSON does not show",
        }
    }
}

/// A JavaScript value as an argument.
#[derive(Clone, Debug, PartialEq)]
pub struct Value {
    /// What the value is.
    pub kind: ValueKind,
    /// Of a string, a number as JavaScript writes it, a boolean, or a date in ISO 8601.
    pub text: String,
    /// NaN for what is no number.
    pub number: f64,
    /// Of an array.
    pub items: Vec<Value>,
}

impl Value {
    /// A value without text, number and items.
    pub const fn bare(kind: ValueKind) -> Value {
        Value { kind, text: String::new(), number: f64::NAN, items: Vec::new() }
    }

    /// Whether it is a string, of which half a surrogate pair arrives as U+FFFD.
    pub fn is_text(&self) -> bool {
        matches!(self.kind, ValueKind::String | ValueKind::LoneSurrogate)
    }

    /// The kind of the value with its article, for messages. Never its content: that may be a secret.
    pub fn kind_name(&self) -> &'static str {
        if self.kind == ValueKind::String && self.text.is_empty() { "an empty string" } else { self.kind.name() }
    }

    /// The number, also of its decimal text; NaN for what is none.
    pub fn amount(&self) -> f64 {
        match self.kind {
            ValueKind::String => self.text.parse::<u32>().map_or(f64::NAN, f64::from),
            _ => self.number,
        }
    }

    /// A string.
    pub fn string(text: &str) -> Value {
        Value { text: text.to_owned(), ..Value::bare(ValueKind::String) }
    }

    /// A whole number.
    pub fn integer(number: u32) -> Value {
        Value {
            text: itoa::Buffer::new().format(number).to_owned(),
            number: f64::from(number),
            ..Value::bare(ValueKind::Integer)
        }
    }

    /// An array.
    pub fn array(items: Vec<Value>) -> Value {
        Value { items, ..Value::bare(ValueKind::Array) }
    }
}

#[cfg(test)]
impl Value {
    pub fn date(text: &str) -> Value {
        Value { text: text.to_owned(), ..Value::bare(ValueKind::Date) }
    }

    pub fn boolean(value: bool) -> Value {
        Value { text: value.to_string(), ..Value::bare(ValueKind::Boolean) }
    }

    /// The text is that of Rust, which writes large and small numbers in another way than JavaScript.
    pub fn number(number: f64) -> Value {
        let kind = match number {
            _ if !number.is_finite() => ValueKind::NotFinite,
            _ if number.fract() == 0.0 && number.abs() <= 9_007_199_254_740_991.0 => ValueKind::Integer,
            _ => ValueKind::Number,
        };
        Value { text: number.to_string(), number, ..Value::bare(kind) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_have_names() {
        assert_eq!(Value::string("").kind_name(), "an empty string");
        assert_eq!(Value::string("x").kind_name(), "a string");
        assert_eq!(Value::number(1.5).kind, ValueKind::Number);
        assert_eq!(Value::integer(7), Value::number(7.0));
    }
}
