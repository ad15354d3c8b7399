package org.seminararchive.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import org.seminararchive.text.FlatText;

/** JSON settings of the whole API. */
@Singleton
public class JsonStyle implements ObjectMapperCustomizer {
  @Override
  public void customize(ObjectMapper mapper) {
    mapper.registerModule(new FlatText());
  }
}
