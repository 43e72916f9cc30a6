package org.rawi.server.page;

import java.util.Optional;
import org.rawi.server.Job;
import org.rawi.server.Jobs;

/** Finds the job that an article came from, as long as the server remembers it. */
record Recall(Jobs jobs) {
  Optional<Job> of(String article) {
    return jobs.all().stream()
        .filter(job -> job.outcome().flatMap(Job.Outcome::name).equals(Optional.of(article)))
        .findFirst();
  }
}
