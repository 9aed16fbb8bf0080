//! Pages of listings, selected by page number, with their links.

use super::call::Call;
use crate::api::ApiError;
use crate::transport::query_string::pairs;

/// Default page size.
pub const DEFAULT_SIZE: usize = 25;

/// Page number and page size of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PageRequest {
    /// Page number, from 1.
    pub number: usize,
    /// Page size.
    pub size: usize,
}

/// One page of a listing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// Page number and page size.
    pub request: PageRequest,
    /// Number of items of the listing.
    pub total: usize,
}

/// Links of a page: relative URIs, as the API writes them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Links {
    pub first: String,
    pub last: String,
    pub this: String,
    pub next: Option<String>,
    pub previous: Option<String>,
}

impl PageRequest {
    /// Reads `pageNumber` and `pageSize` of the query.
    pub fn read(call: &Call<'_>, max_size: usize) -> Result<Self, ApiError> {
        Self::check(call.query.integer("pageNumber"), call.query.integer("pageSize"), max_size)
    }

    /// Checks page number and page size. Both start at 1.
    pub fn check(number: Option<i64>, size: Option<i64>, max_size: usize) -> Result<Self, ApiError> {
        let invalid = |name, problem: String| ApiError::field("invalid.query.param.value", name, problem);
        let number = usize::try_from(number.unwrap_or(1)).ok().filter(|n| *n > 0);
        let size = size.map_or(Ok(DEFAULT_SIZE), usize::try_from).ok().filter(|n| (1..=max_size).contains(n));
        Ok(Self {
            number: number.ok_or_else(|| invalid("pageNumber", "must be 1 or more".to_owned()))?,
            size: size.ok_or_else(|| invalid("pageSize", format!("must be from 1 to {max_size}")))?,
        })
    }

    /// The page of a listing of `total` items.
    pub fn of(self, total: usize) -> Page {
        Page { request: self, total }
    }
}

impl Page {
    /// The items of this page.
    pub fn slice<'a, T>(&self, items: &'a [T]) -> &'a [T] {
        let start = (self.request.number - 1).saturating_mul(self.request.size).min(items.len());
        let end = start.saturating_add(self.request.size).min(items.len());
        &items[start..end]
    }

    /// Number of pages. An empty listing has one page.
    pub fn count(&self) -> usize {
        self.total.div_ceil(self.request.size).max(1)
    }

    /// The links. `target` is the path and query of the request.
    pub fn links(&self, target: &str) -> Links {
        let size = self.request.size.to_string();
        let link = |number: usize| {
            link(target, &[("pageSize", Some(size.as_str())), ("pageNumber", Some(number.to_string().as_str()))])
        };
        let number = self.request.number;
        Links {
            first: link(1),
            last: link(self.count()),
            this: link(number),
            next: (number < self.count()).then(|| link(number + 1)),
            previous: (number > 1).then(|| link(number - 1)),
        }
    }
}

/// The path and query of a request, with these parameters in front. Parameters without a value are left out, and all others
/// are repeated as the client sent them.
pub fn link(target: &str, parameters: &[(&str, Option<&str>)]) -> String {
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    let set = parameters.iter().filter_map(|(name, value)| Some(format!("{name}={}", (*value)?)));
    let is_other = |pair: &&str| {
        let name = pairs(pair).into_iter().next().map(|(name, _)| name);
        !pair.is_empty() && !parameters.iter().any(|(known, _)| name.as_deref() == Some(known))
    };
    let others = query.split('&').filter(is_other).map(str::to_owned);
    let query: Vec<String> = set.chain(others).collect();
    if query.is_empty() { path.to_owned() } else { format!("{path}?{}", query.join("&")) }
}

/// Makes a listing model. All of them have the same fields for a page:
/// `listing!(models::UserEntityListing, entities, page, call.target)`. Additional fields come at the end.
macro_rules! listing {
    ($model:ty, $entities:expr, $page:expr, $target:expr $(, $field:ident: $value:expr)*) => {{
        use $model as Model;
        let page: &$crate::routing::paging::Page = &$page;
        let links = page.links($target);
        Model {
            entities: Some($entities),
            page_size: $crate::routing::paging::int32(page.request.size),
            page_number: $crate::routing::paging::int32(page.request.number),
            total: $crate::routing::paging::int64(page.total),
            page_count: $crate::routing::paging::int32(page.count()),
            first_uri: Some(links.first),
            next_uri: links.next,
            previous_uri: links.previous,
            last_uri: Some(links.last),
            self_uri: Some(links.this),
            $($field: $value,)*
        }
    }};
}
pub(crate) use listing;

/// A count as an `int32` field of a model.
pub fn int32(count: usize) -> Option<i32> {
    Some(i32::try_from(count).unwrap_or(i32::MAX))
}

/// A count as an `int64` field of a model.
pub fn int64(count: usize) -> Option<i64> {
    Some(i64::try_from(count).unwrap_or(i64::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(number: usize, size: usize, total: usize) -> Page {
        PageRequest { number, size }.of(total)
    }

    #[test]
    fn pages_cover_every_item_once() {
        let items: Vec<usize> = (0..103).collect();
        for size in [1, 7, 25, 103, 500] {
            let pages = page(1, size, items.len()).count();
            let read: Vec<usize> =
                (1..=pages).flat_map(|n| page(n, size, items.len()).slice(&items).to_vec()).collect();
            assert_eq!(read, items, "size {size}");
            assert!(page(pages + 1, size, items.len()).slice(&items).is_empty());
        }
        assert!(page(usize::MAX, 500, items.len()).slice(&items).is_empty());
    }

    #[test]
    fn links_keep_the_other_parameters() {
        let links = page(2, 10, 35).links("/api/v2/users?pageSize=10&expand=presence&pageNumber=2&id=a%20b");
        assert_eq!(links.next.as_deref(), Some("/api/v2/users?pageSize=10&pageNumber=3&expand=presence&id=a%20b"));
        assert_eq!(links.previous.as_deref(), Some("/api/v2/users?pageSize=10&pageNumber=1&expand=presence&id=a%20b"));
        assert!(links.last.contains("pageNumber=4"));
        let only = page(1, 25, 3).links("/api/v2/users");
        assert_eq!((only.next, only.previous), (None, None));
        assert_eq!(only.this, "/api/v2/users?pageSize=25&pageNumber=1");
    }

    #[test]
    fn sizes_and_numbers_out_of_range_are_named() {
        let field =
            |number, size| PageRequest::check(number, size, 500).map_err(|e| e.details[0].field.clone().unwrap());
        assert_eq!(field(None, None), Ok(PageRequest { number: 1, size: 25 }));
        assert_eq!(field(Some(0), None), Err("pageNumber".to_owned()));
        assert_eq!(field(None, Some(501)), Err("pageSize".to_owned()));
        assert_eq!(field(None, Some(0)), Err("pageSize".to_owned()));
        assert_eq!(field(Some(-1), None), Err("pageNumber".to_owned()));
    }
}
