//! The diagnoses.
