//! The memory of the programs in the browser.

use rlsf::SmallGlobalTlsf;

/// Keeps to powers of two and lists, so that it takes a third of the code of the allocator that the
/// standard library would bring.
#[global_allocator]
static MEMORY: SmallGlobalTlsf = SmallGlobalTlsf::new();
