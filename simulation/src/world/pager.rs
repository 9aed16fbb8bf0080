//! A pager of a world.

use super::job::SimulatedJob;
use genesys_users_core::next_page::PageKey;
use genesys_users_core::operation::PagingStyle;
use genesys_users_core::pager::{Pager, Unit};
use std::collections::BTreeMap;

/// What a pager reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    Listing(usize),
    /// The results of the job with this number, once it is known.
    Job(Option<usize>),
}

/// What has become of a request.
#[derive(Debug)]
pub enum Page {
    UnderWay {
        call: usize,
    },
    /// Its job is not ready.
    Held(PageKey),
    Arrived(Vec<u32>),
    Failed,
}

pub struct SimulatedPager {
    pub client: usize,
    pub caller: usize,
    pub machine: Pager,
    pub source: Source,
    pub job: Option<SimulatedJob>,
    pub style: PagingStyle,
    pub unit: Unit,
    pub size: u32,
    pub prefetch: u32,
    pub pages: BTreeMap<u32, Page>,
    /// The items of the accepted page.
    pub current: Vec<u32>,
    /// The items of the page that arrived before, where they have to be compared.
    pub before: Option<Vec<u32>>,
    /// What was read, also by the pagers before this one.
    pub read: Vec<u32>,
    /// What has to be read, if that is certain.
    pub expected: Option<Vec<u32>>,
    /// Leaves after so many items.
    pub leaves_after: Option<usize>,
    pub requests: u32,
    pub is_awaiting: bool,
    pub is_aborted: bool,
    pub is_over: bool,
    /// How often the reader came back.
    pub returns: u32,
}

impl SimulatedPager {
    pub fn held(&self) -> Vec<(u32, PageKey)> {
        let held = self.pages.iter().filter_map(|(request, page)| match page {
            Page::Held(key) => Some((*request, key.clone())),
            _ => None,
        });
        held.collect()
    }

    /// The id of the job is known, and so is what it will give.
    pub fn set_job(&mut self, id: usize, results: Vec<u32>) {
        self.source = Source::Job(Some(id));
        self.expected = Some(results);
    }
}
