package org.seminararchive.operation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A setting that can be given as an environment variable.
 *
 * @param property property of the application
 * @param variable environment variable
 * @param standard default value
 */
record OperatorSetting(String property, String variable, String standard) {
  private static final Pattern FORM = Pattern.compile("\\$\\{(SEMINAR_\\w+):([^}]*)}");

  /** All settings, parsed from the application's properties file. */
  static List<OperatorSetting> all() {
    var properties = new Properties();
    try (InputStream in = OperatorSetting.class.getResourceAsStream("/application.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException("the application's own properties", e);
    }
    return properties.stringPropertyNames().stream()
        .sorted()
        .map(name -> of(name, properties.getProperty(name)))
        .filter(setting -> setting != null)
        .toList();
  }

  /** Name of a property for operators: the environment variable, if there is one. */
  static String variable(String property) {
    return all().stream()
        .filter(setting -> setting.property.equals(property))
        .map(OperatorSetting::variable)
        .findFirst()
        .orElse(property);
  }

  boolean isBoolean() {
    return standard.equals("true") || standard.equals("false");
  }

  private static OperatorSetting of(String property, String value) {
    Matcher found = FORM.matcher(value);
    return found.find() ? new OperatorSetting(property, found.group(1), found.group(2)) : null;
  }
}
