//! Waiting for a page that computes for longer than the tests would wait.

use std::time::Duration;

use serde::de::DeserializeOwned;

use crate::reader::Tab;

/// Nothing takes this long, on a busy machine either.
const MOST_PATIENCE: Duration = Duration::from_secs(3600);

/// Looking costs the page a little time, though never within what is timed.
const BETWEEN_LOOKS: Duration = Duration::from_millis(100);

/// Waits until an expression has a value that is not null. While the page gives no answer it is asked again.
pub async fn comes<T: DeserializeOwned>(tab: &Tab, expression: &str) -> T {
    let value = async {
        loop {
            if let Ok(answer) = tab.page.evaluate_expression(expression).await
                && let Ok(Some(value)) = answer.into_value::<Option<T>>()
            {
                return value;
            }
            tokio::time::sleep(BETWEEN_LOOKS).await;
        }
    };
    match tokio::time::timeout(MOST_PATIENCE, value).await {
        Ok(value) => value,
        Err(_) => panic!("this did not come: {expression}"),
    }
}
