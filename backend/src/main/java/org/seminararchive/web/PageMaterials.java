package org.seminararchive.web;

import io.quarkus.qute.TemplateData;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import org.seminararchive.text.LinearPattern;

/** Displayed properties of a material besides its label, like the script. */
@TemplateData(namespace = "materials")
public final class PageMaterials {
  private static final LinearPattern FILE_TYPE =
      LinearPattern.compile("(?i)\\.(pdf|ipynb|pptx?|key|html?|mp4)(?:[?#]|$)");

  /** Start that an address names itself. */
  private static final LinearPattern VIDEO_START =
      LinearPattern.compile("(?<=[?&])(?:t|start|from)=[^&]*&?");

  private static final Map<String, LinearPattern> VIDEO_HOSTS = videoHosts();

  private PageMaterials() {}

  private static Map<String, LinearPattern> videoHosts() {
    Map<String, LinearPattern> hosts = new LinkedHashMap<>();
    hosts.put(
        "YouTube",
        LinearPattern.compile(
            "https?://(?:(?:www|m)\\.)?(?:youtu\\.be/|youtube(?:-nocookie)?\\.com/(?:watch\\?(?:[^#]*&)?v=|live/|embed/|shorts/))[\\w-]{11}(?:[^\\w-].*)?"));
    hosts.put(
        "Vimeo",
        LinearPattern.compile(
            "https?://(?:www\\.vimeo\\.com|vimeo\\.com|player\\.vimeo\\.com/video)/\\d{1,12}(?:/[\\da-f]{6,20})?(?:[^\\w/].*)?"));
    hosts.put(
        "niconico",
        LinearPattern.compile(
            "https?://(?:(?:www|sp|embed)\\.nicovideo\\.jp/watch|nico\\.ms)/(?:sm|so|nm)\\d{1,12}(?:\\W.*)?"));
    hosts.put(
        "Internet Archive",
        LinearPattern.compile(
            "https?://(?:www\\.)?archive\\.org/(?:details|embed)/[\\w.-]{1,100}(?:[^\\w.-].*)?"));
    return hosts;
  }

  /** Name of the host whose player the script can show; {@code null} for other materials. */
  public static String videoHost(Map<String, Object> material) {
    String url = (String) material.get("url");
    return VIDEO_HOSTS.entrySet().stream()
        .filter(host -> "video".equals(material.get("kind")) && host.getValue().matches(url))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  /** Address of a video at a time in seconds, as its host reads it. */
  public static String at(Map<String, Object> video, Object start) {
    String url = (String) video.get("url");
    String host = String.valueOf(videoHost(video));
    String whole = url.contains("#") ? url.substring(0, url.indexOf('#')) : url;
    String page = VIDEO_START.replaceAll(whole, "");
    String joint = !page.contains("?") ? "?" : page.endsWith("?") || page.endsWith("&") ? "" : "&";
    return switch (host) {
      case "YouTube" -> page + joint + "t=" + start;
      case "Vimeo" -> page + "#t=" + start + "s";
      case "niconico" -> page + joint + "from=" + start;
      case "Internet Archive" -> page + joint + "start=" + start;
      // Media fragments (W3C), for a file that a browser plays.
      default -> page + "#t=" + start;
    };
  }

  /** A time in a video: {@code 1:02:03} or {@code 2:03}. */
  public static String clock(int seconds) {
    return seconds < 3600
        ? "%d:%02d".formatted(seconds / 60, seconds % 60)
        : "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
  }

  /** File type, then the size of a file of this archive, or the host: {@code PDF 2.3 MB}. */
  public static String source(Map<String, Object> material) {
    String url = (String) material.get("url");
    Matcher type = FILE_TYPE.matcher(url);
    String where =
        material.get("file") instanceof Map<?, ?> file
            ? size(((Number) file.get("size")).longValue())
            : PageLinks.host(url);
    return (type.find() ? type.group(1).toUpperCase(Locale.ROOT) : "") + " " + where;
  }

  /** URL of the picture of the first page; {@code null} if there is none. */
  public static String picture(Map<String, Object> material) {
    return material.get("file") instanceof Map<?, ?> file && file.get("picture") != null
        ? URI.create((String) material.get("url")).resolve((String) file.get("picture")).toString()
        : null;
  }

  /** The kept copy of linked slides while the original is gone; empty otherwise. */
  @SuppressWarnings("unchecked")
  public static Map<String, Object> copy(Map<String, Object> material) {
    return material.get("keptCopy") instanceof Map<?, ?> copy && copy.get("url") != null
        ? (Map<String, Object>) copy
        : Map.of();
  }

  /** Address of the page on which a search found something. */
  static String page(Map<String, Object> material, Object number) {
    String url = (String) copy(material).getOrDefault("url", material.get("url"));
    int end = url.indexOf('#');
    return (end < 0 ? url : url.substring(0, end)) + "#page=" + number;
  }

  private static String size(long bytes) {
    return bytes < 1_000_000
        ? (bytes + 999) / 1000 + " kB"
        : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }
}
