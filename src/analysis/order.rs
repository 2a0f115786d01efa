//! Lists that are kept in order.

/// Puts an item where it belongs in a list that is in order and holds each once.
///
/// What sorts is half a kilobyte of the compressed page for every kind of item, and these lists are
/// short.
pub(crate) fn insert<T: Ord>(list: &mut Vec<T>, item: T) {
    if let Err(place) = list.binary_search(&item) {
        list.insert(place, item);
    }
}
