package org.seminararchive.description;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Collectors;
import org.seminararchive.series.SeriesRepository;
import org.seminararchive.series.SeriesResponse;

/** Creates the {@link Wording} of a language with the current names of all series. */
@ApplicationScoped
public class Wordings {
  @Inject SeriesRepository series;
  @Inject DataLicence licence;

  public Wording in(String language) {
    Map<String, SeriesResponse> bySlug =
        QuarkusTransaction.joiningExisting()
            .call(
                () ->
                    series.listAll().stream()
                        .map(SeriesResponse::from)
                        .collect(Collectors.toMap(SeriesResponse::slug, s -> s)));
    return new Wording(language, bySlug, licence.address());
  }
}
