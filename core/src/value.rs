//! A caller's argument, as far as a request can use it.

/// What a JavaScript value is. The host says it by number, see `kind` in `pkg/host/values.js`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// `undefined` or `null`.
    Missing,
    Text,
    Date,
    /// A number that is an integer and held exactly.
    Integer,
    /// Any other finite number.
    Number,
    /// Infinity or NaN.
    NotFinite,
    Boolean,
    List,
    /// An object of a literal or of a class of the caller's.
    Record,
    /// Any other object.
    Object,
    Function,
    Symbol,
    BigInt,
    InvalidDate,
    /// A string with half a surrogate pair, which no URL and no JSON in UTF-8 can carry.
    HalfPair,
    Unreadable,
    UnreadableList,
    /// Lists by what they hold; only bodies are looked at so closely.
    EmptyList,
    Texts,
    Records,
    MixedList,
    /// An object of the language or the host as a body, such as a Map, which JSON would write as `{}`.
    Hidden,
}

use What::*;

/// All by number, with their names for messages.
const ALL: [(What, &str); 22] = [
    (Missing, "missing"),
    (Text, "a string"),
    (Date, "a date"),
    (Integer, "a number"),
    (Number, "a fractional or too large number"),
    (NotFinite, "NaN or an infinite number"),
    (Boolean, "a boolean"),
    (List, "an array"),
    (Record, "an object"),
    (Object, "an object"),
    (Function, "a function"),
    (Symbol, "a symbol"),
    (BigInt, "a bigint"),
    (InvalidDate, "an invalid date"),
    (HalfPair, "a string with half a surrogate pair"),
    (Unreadable, "an object that cannot be read"),
    (UnreadableList, "an array that cannot be read"),
    (EmptyList, "an array"),
    (Texts, "an array of strings"),
    (Records, "an array of objects"),
    (MixedList, "an array of other things"),
    (Hidden, "an object that JSON does not show"),
];

impl What {
    /// The one with this number.
    pub fn of(number: u32) -> What {
        ALL.get(number as usize).map_or(Unreadable, |(what, _)| *what)
    }

    /// Whether the core looks at the text of such a value.
    pub fn has_text(self) -> bool {
        matches!(self, Text | Date | Integer | Number | Boolean)
    }

    /// Its name with an article, for messages.
    pub fn name(self) -> &'static str {
        ALL[self as usize].1
    }
}

/// What a JavaScript value means as an argument.
#[derive(Clone, Debug, PartialEq)]
pub struct Value {
    pub what: What,
    /// Of a string, a number as JavaScript writes it, a boolean, or a date in ISO 8601.
    pub text: String,
    /// NaN for what is no number.
    pub number: f64,
    /// Of a list.
    pub items: Vec<Value>,
}

impl Value {
    /// A value without text, number and items.
    pub const fn bare(what: What) -> Value {
        Value { what, text: String::new(), number: f64::NAN, items: Vec::new() }
    }

    /// The value's type with its article, for messages. Never its content: that may be a secret.
    pub fn type_name(&self) -> &'static str {
        if self.what == Text && self.text.is_empty() { "an empty string" } else { self.what.name() }
    }
}

/// Values as a host would give them.
#[cfg(not(target_arch = "wasm32"))]
impl Value {
    pub fn string(text: &str) -> Value {
        Value { text: text.to_owned(), ..Value::bare(Text) }
    }

    pub fn date(text: &str) -> Value {
        Value { text: text.to_owned(), ..Value::bare(Date) }
    }

    pub fn boolean(value: bool) -> Value {
        Value { text: value.to_string(), ..Value::bare(Boolean) }
    }

    pub fn list(items: Vec<Value>) -> Value {
        Value { items, ..Value::bare(List) }
    }

    /// The text is that of Rust, which writes large and small numbers in another way than JavaScript.
    pub fn number(number: f64) -> Value {
        let what = match number {
            _ if !number.is_finite() => NotFinite,
            _ if number.fract() == 0.0 && number.abs() <= 9_007_199_254_740_991.0 => Integer,
            _ => Number,
        };
        Value { text: number.to_string(), number, ..Value::bare(what) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_names_fit() {
        for (number, (what, _)) in ALL.into_iter().enumerate() {
            assert_eq!(what as usize, number);
            assert_eq!(What::of(number as u32), what);
        }
        assert_eq!(What::of(99), Unreadable);
        assert_eq!(Value::string("").type_name(), "an empty string");
        assert_eq!(Value::number(1.5).what, Number);
    }
}
