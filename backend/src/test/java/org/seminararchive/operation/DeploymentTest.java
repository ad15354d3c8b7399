package org.seminararchive.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.seminararchive.condition.StartFailed;

/** Settings are consistent across all deployment files. */
class DeploymentTest {
  /** Listen address and port inside the container. */
  private static final Set<String> FIXED_IN_THE_CONTAINER = Set.of("SEMINAR_HOST", "SEMINAR_PORT");

  @TempDir Path folder;

  @Test
  void theComposeFilePassesEverySetting() throws Exception {
    JsonNode backend = compose().at("/services/backend/environment");
    Set<String> missing = new TreeSet<>();
    for (OperatorSetting setting : OperatorSetting.all()) {
      if (!backend.has(setting.variable()) && !backend.has(setting.variable() + "_FILE")) {
        missing.add(setting.variable());
      }
    }
    missing.removeAll(FIXED_IN_THE_CONTAINER);
    assertThat(missing).isEmpty();
  }

  @Test
  void theDocumentForOperatorsNamesEverySetting() throws Exception {
    String document = Files.readString(Path.of("docs/operating.md"));
    assertThat(OperatorSetting.all()).isNotEmpty();
    assertThat(OperatorSetting.all())
        .extracting(OperatorSetting::variable)
        .allSatisfy(variable -> assertThat(document).contains("`" + variable + "`"));
  }

  @Test
  void theComposeFileWatchesEveryServiceAndBoundsItsLog() throws Exception {
    String dockerfile = Files.readString(Path.of("Dockerfile"));
    assertThat(dockerfile).contains("HEALTHCHECK");
    compose()
        .get("services")
        .properties()
        .forEach(
            service -> {
              assertThat(service.getValue().at("/logging/options/max-size").isTextual())
                  .as("log of %s", service.getKey())
                  .isTrue();
              assertThat(
                      service.getValue().has("healthcheck") || service.getKey().equals("backend"))
                  .as("health of %s", service.getKey())
                  .isTrue();
            });
  }

  @Test
  void theComposeFileHasNoPassword() throws Exception {
    assertThat(compose().at("/secrets/database_password/file").asText()).contains(":?");
    assertThat(Files.readString(Path.of("../docker-compose.yml")))
        .doesNotContainPattern("PASSWORD: *\\$?\\{?[a-z]");
  }

  @Test
  void nginxTakesBodiesAsLargeAsTheServer() throws Exception {
    var properties = new Properties();
    try (var in = getClass().getResourceAsStream("/application.properties")) {
      properties.load(in);
    }
    Matcher nginx =
        Pattern.compile("client_max_body_size (\\d+)m;")
            .matcher(Files.readString(Path.of("../frontend/nginx.conf.template")));
    assertThat(nginx.find()).isTrue();
    assertThat(nginx.group(1) + "M")
        .isEqualTo(properties.getProperty("quarkus.http.limits.max-body-size"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"copy", "import", "backup", "restore", "token", "run", "test"})
  void aCommandExplainsItselfWithoutABuild(String command) throws Exception {
    var builder = new ProcessBuilder("sh", "seminar", command, "--help").redirectErrorStream(true);
    builder.environment().put("SEMINAR_APPLICATION", folder.toString());
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said).startsWith("Usage:").contains(command);
  }

  @Test
  void aSecretMayBeInAFile() throws Exception {
    Path file = Files.writeString(folder.resolve("password"), "from a file\n");
    assertThat(SecretFiles.read(Map.of("SEMINAR_DATABASE_PASSWORD_FILE", file.toString())))
        .containsExactly(Map.entry("SEMINAR_DATABASE_PASSWORD", "from a file"));
    assertThat(SecretFiles.read(Map.of("OTHER_FILE", "/none", "SEMINAR_X_FILE", ""))).isEmpty();
  }

  @Test
  void aSecretThatCannotBeReadOrIsGivenTwiceIsRefused() {
    assertThatThrownBy(() -> SecretFiles.read(Map.of("SEMINAR_X_FILE", folder + "/none")))
        .isInstanceOf(StartFailed.class)
        .hasMessageContainingAll("SEMINAR_X_FILE", "none");
    assertThatThrownBy(() -> SecretFiles.read(Map.of("SEMINAR_X_FILE", "f", "SEMINAR_X", "secret")))
        .isInstanceOf(StartFailed.class)
        .hasMessageNotContaining("secret");
  }

  private static JsonNode compose() throws Exception {
    // Jackson does not resolve merged anchors; SnakeYAML does.
    Object read =
        new org.yaml.snakeyaml.Yaml().load(Files.readString(Path.of("../docker-compose.yml")));
    return new YAMLMapper().valueToTree(read);
  }
}
