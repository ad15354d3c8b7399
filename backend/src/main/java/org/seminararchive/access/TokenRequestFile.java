package org.seminararchive.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Set;
import java.util.UUID;
import org.seminararchive.text.LinearPattern;

/**
 * Request for an admin token: a file in the data folder. It contains only the hash; the secret is
 * printed on the terminal of the requester and stored nowhere.
 *
 * @param prefix visible beginning of the secret
 * @param hash SHA-256 of the secret in hexadecimal digits
 * @param holder future holder of the token
 */
record TokenRequestFile(String prefix, String hash, String holder) {
  static final String ENDING = ".json";
  private static final int LONGEST = 2000;
  private static final LinearPattern HASH = LinearPattern.compile("[0-9a-f]{64}");
  private static final LinearPattern HOLDER = LinearPattern.compile("[^\\p{Cntrl}]{1,200}");
  private static final Set<PosixFilePermission> OWNER =
      PosixFilePermissions.fromString("rw-------");

  /** Folder of the request files within a data folder. */
  static Path folder(Path data) {
    return data.resolve("token-requests");
  }

  /**
   * @return the file; the server deletes it after processing
   */
  Path write(Path data, ObjectMapper json) throws IOException {
    // A server with a different user must be able to read the file of the machine's administrator.
    UserPrincipal owner = Files.getOwner(data);
    Path folder = folder(data);
    if (!Files.isDirectory(folder)) {
      Files.createDirectory(folder);
      own(folder, owner, PosixFilePermissions.fromString("rwx------"));
    }
    Path written = Files.createTempFile(folder, "request", ".tmp");
    Files.write(written, json.writeValueAsBytes(this));
    own(written, owner, OWNER);
    Path file = folder.resolve(UUID.randomUUID() + ENDING);
    return Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * @throws IOException if the file is not a valid request, or if users other than the owner of the
   *     data folder could have written it
   */
  static TokenRequestFile read(Path file, ObjectMapper json) throws IOException {
    Path data = file.toAbsolutePath().getParent().getParent();
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > LONGEST) {
      throw new IOException("it is no request");
    }
    if (!Files.getOwner(file, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(data))) {
      throw new IOException("it does not belong to the owner of " + data);
    }
    if (isPosix(file) && !OWNER.containsAll(Files.getPosixFilePermissions(file))) {
      throw new IOException("others have access to it");
    }
    TokenRequestFile request = json.readValue(Files.readAllBytes(file), TokenRequestFile.class);
    if (request.prefix == null
        || !TokenSecret.isVisiblePart(request.prefix)
        || !matches(HASH, request.hash)
        || !matches(HOLDER, request.holder)) {
      throw new IOException("it is no request");
    }
    return request;
  }

  private static boolean matches(LinearPattern pattern, String text) {
    return text != null && pattern.matches(text);
  }

  private static void own(Path path, UserPrincipal owner, Set<PosixFilePermission> permissions)
      throws IOException {
    if (!Files.getOwner(path).equals(owner)) {
      Files.setOwner(path, owner);
    }
    if (isPosix(path)) {
      Files.setPosixFilePermissions(path, permissions);
    }
  }

  private static boolean isPosix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
