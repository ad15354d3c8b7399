package org.seminararchive.commandline;

import java.net.URI;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Converts the URL of an archive, with or without the path of its API, to a form with a trailing
 * slash.
 */
public final class ArchiveUrl implements ITypeConverter<URI> {
  @Override
  public URI convert(String text) {
    try {
      URI address = URI.create(text.replaceFirst("(/api/v1)?/*$", "/"));
      boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
      if (web && address.getHost() != null && address.getQuery() == null) {
        return address;
      }
    } catch (IllegalArgumentException e) {
      // Reported below like every other text that is not a URL.
    }
    throw new TypeConversionException(
        "it must be a URL such as https://seminar.example/, not " + text);
  }
}
