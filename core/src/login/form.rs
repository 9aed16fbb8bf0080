//! Forms: `application/x-www-form-urlencoded` texts for queries and bodies.

use crate::percent_encoding::push_encoded;

/// Appends a field to a query or a form; one without a value is left out. A space becomes `%20`, which every decoder of forms reads, also
/// one that takes a `+` for itself.
pub fn push_field(form: &mut String, name: &str, value: &str) {
    if value.is_empty() {
        return;
    }
    if !form.is_empty() {
        form.push('&');
    }
    push_encoded(form, name);
    form.push('=');
    push_encoded(form, value);
}

/// An address of `origin`.
pub fn url(origin: &str, path: &str, query: &str) -> String {
    let mark = if query.is_empty() { "" } else { "?" };
    [origin, path, mark, query].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_without_a_value_are_left_out() {
        let mut form = String::new();
        for (name, value) in [("a", ""), ("b c", "d=&e"), ("f", ""), ("g", "+")] {
            push_field(&mut form, name, value);
        }
        assert_eq!(form, "b%20c=d%3D%26e&g=%2B");
        assert_eq!(url("https://a", "/logout", ""), "https://a/logout");
        assert_eq!(url("https://a", "/logout", "b=c"), "https://a/logout?b=c");
    }
}
