//! One module per command.

mod audit;
mod bench;
mod build;
mod check;
mod judge;
mod look;
mod purity;
mod random_sheet;
mod serve;
mod shipped;
mod test;
mod twice;

use crate::failure::Failure;
use crate::journal::Journal;
use crate::project::Project;
use crate::task::{self, Task};

/// Does what the user asks for.
pub(crate) fn run(task: Task, project: &Project, journal: &mut Journal) -> Result<(), Failure> {
    match task {
        Task::Serve(options) => serve::run(project, journal, &options),
        Task::Build => build::run(project, journal),
        Task::Test => test::run(project, journal),
        Task::Check => check::run(project, journal),
        Task::Look => look::run(project, journal),
        Task::Audit => audit::run(project, journal),
        Task::Bench => bench::run(project, journal),
        Task::Help => {
            print!("{}", task::help());
            Ok(())
        }
    }
}
