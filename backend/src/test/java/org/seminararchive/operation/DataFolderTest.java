package org.seminararchive.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class DataFolderTest {
  private final Properties properties = new Properties();

  @Test
  void isAbsoluteHoweverItIsNamed() {
    Path here = Path.of("").toAbsolutePath();
    properties.setProperty("user.home", "/home/a$1");
    assertThat(named("my-seminar")).contains(here.resolve("my-seminar"));
    assertThat(named("./data")).contains(here.resolve("data"));
    assertThat(named("../data/")).contains(here.resolveSibling("data"));
    assertThat(named("/var/lib/seminar")).contains(Path.of("/var/lib/seminar"));
    assertThat(named("~/seminar")).contains(Path.of("/home/a$1/seminar"));
    assertThat(named("~seminar")).contains(here.resolve("~seminar"));
  }

  @Test
  void aPropertyOverridesTheEnvironment() {
    properties.setProperty("user.home", "/");
    properties.setProperty("seminar.data", "a");
    assertThat(named("b")).contains(Path.of("a").toAbsolutePath());
  }

  @Test
  void theDefaultAppliesWithoutASetting() {
    assertThat(DataFolder.absolute(Map.of(), properties)).isEmpty();
    assertThat(named("")).isEmpty();
  }

  private Optional<Path> named(String value) {
    return DataFolder.absolute(Map.of("SEMINAR_DATA", value), properties);
  }
}
