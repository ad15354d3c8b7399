package org.seminararchive.backup;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;

/**
 * Format of a backup: lines of JSON, compressed by gzip (RFC 1952). The first line is a {@link
 * Header}. Each table starts with a {@link TableHead}, followed by its rows as arrays. The last
 * line is a {@link Seal}.
 */
final class BackupLines {
  static final ObjectMapper JSON = JsonMapper.builder().build();
  static final int VERSION = 1;
  static final String NAME = "seminar-archive";

  private BackupLines() {}

  /**
   * @param backup {@link #NAME}
   * @param version version of this format
   * @param schema last migration of the database
   * @param revision revision of the archive
   * @param made time of the backup in ISO 8601
   */
  record Header(String backup, int version, String schema, long revision, String made) {}

  /**
   * @param columns in the order of the values in the rows
   */
  record TableHead(String table, Map<String, ColumnKind> columns) {}

  /**
   * @param lines number of preceding lines
   * @param sha256 hash of those lines, including line feeds
   */
  record Seal(long lines, String sha256) {}
}
