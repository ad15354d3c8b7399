package org.seminararchive.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.seminararchive.importing.pull.PageHost;
import org.seminararchive.mail.MailHost;

/**
 * An {@link Organizing} application that may connect to this machine: webhook receivers with
 * retries after milliseconds, and a page that is pulled on demand.
 */
public class Neighbourhood extends Organizing {
  @Override
  public Map<String, String> getConfigOverrides() {
    var settings = new HashMap<>(super.getConfigOverrides());
    settings.put("seminar.webhooks.private", "true");
    settings.put("seminar.webhooks.schedule", "50ms,50ms,50ms");
    // Sufficient for a busy machine; two tests wait for the whole timeout.
    settings.put("seminar.webhooks.timeout", "3s");
    settings.put("seminar.webhooks.look", "200ms");
    settings.put("seminar.import.private", "true");
    settings.put("seminar.import.every", "0s");
    settings.put("seminar.import.timeout", "2s");
    settings.put("seminar.mail.schedule", "1m,1m");
    settings.put("seminar.mail.organizers", "organizer@example.org, other=nobody@example.org");
    settings.put("seminar.material-health.private", "true");
    settings.put("seminar.material-health.timeout", "2s");
    return settings;
  }

  @Override
  public List<TestResourceEntry> testResources() {
    return List.of(
        super.testResources().get(0),
        new TestResourceEntry(PageHost.class),
        new TestResourceEntry(MailHost.class));
  }
}
