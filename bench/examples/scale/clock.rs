//! How long something takes: in time of the processor, so that what other programs do meanwhile counts for little.

/// A moment.
pub struct Clock(Moment);

#[cfg(unix)]
type Moment = rustix::time::Timespec;
#[cfg(not(unix))]
type Moment = std::time::Instant;

impl Clock {
    /// Now.
    pub fn now() -> Self {
        #[cfg(unix)]
        return Clock(rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime));
        #[cfg(not(unix))]
        return Clock(std::time::Instant::now());
    }

    /// Milliseconds since then.
    pub fn milliseconds(&self) -> f64 {
        #[cfg(unix)]
        {
            let Clock(now) = Clock::now();
            (now.tv_sec - self.0.tv_sec) as f64 * 1e3 + (now.tv_nsec - self.0.tv_nsec) as f64 / 1e6
        }
        #[cfg(not(unix))]
        {
            self.0.elapsed().as_secs_f64() * 1e3
        }
    }
}
