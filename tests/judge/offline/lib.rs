//! Stands in for the HTTP client of the decision engine and refuses every request, so that whatever the engine says
//! was decided on this machine.
//!
//! It has the few items that the engine names; the compiler says so when a new version of the engine names another.

/// Requests that are answered at once: with a refusal.
pub mod blocking {
    use super::Refused;

    /// Makes requests.
    #[derive(Default)]
    pub struct Client;

    impl Client {
        /// A client; there is nothing to set up.
        #[must_use]
        pub fn new() -> Self {
            Self
        }

        /// A request that will be refused.
        pub fn post(&self, _address: &str) -> Request {
            Request
        }
    }

    /// A request that was not made yet.
    #[must_use]
    pub struct Request;

    impl Request {
        /// Takes a body and drops it.
        pub fn json<T: ?Sized>(self, _body: &T) -> Self {
            self
        }

        /// Refuses.
        ///
        /// # Errors
        /// Always.
        pub fn send(self) -> Result<Response, Refused> {
            Err(Refused)
        }
    }

    /// What never arrives.
    pub enum Response {}

    impl Response {
        /// What it says.
        ///
        /// # Errors
        /// There is no response that could give one.
        pub fn json<T>(self) -> Result<T, Refused> {
            match self {}
        }
    }
}

/// Why there is no answer.
#[derive(Debug)]
pub struct Refused;

impl std::fmt::Display for Refused {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("the judge asks no server")
    }
}

impl std::error::Error for Refused {}
