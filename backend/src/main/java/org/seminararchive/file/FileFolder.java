package org.seminararchive.file;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Provider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.seminararchive.http.ByteRange;
import org.seminararchive.http.Ids;
import org.seminararchive.text.LinearPattern;

/**
 * The folder of files, and of uploads to any storage. A complete file is {@code ab/<sha256>}, where
 * {@code ab} are its first digits; it appears there atomically and never changes. Incomplete files
 * are in {@code incoming}.
 */
@ApplicationScoped
@Typed(FileFolder.class)
class FileFolder implements FileStorage {
  private static final LinearPattern HASH = LinearPattern.compile("[0-9a-f]{64}");

  private final Path root;
  private final Path incoming;
  private final Map<Path, OpenFile> open = new ConcurrentHashMap<>();

  @ConfigProperty(name = "seminar.disk.reserve")
  Provider<MemorySize> reserve;

  FileFolder(FileSettings settings) {
    root = Path.of(settings.folder()).toAbsolutePath();
    incoming = root.resolve("incoming");
  }

  IncomingFile receive() throws IOException {
    Files.createDirectories(incoming);
    return new IncomingFile(
        incoming.resolve(Ids.create().toString()), open, reserve.get().asLongValue());
  }

  /** Path of a complete file. The file may be missing. */
  Path path(String sha256) {
    return root.resolve(sha256.substring(0, 2)).resolve(sha256);
  }

  @Override
  public String location(String sha256) {
    return path(sha256).toString();
  }

  @Override
  public Path local(String sha256, Path folder) {
    return path(sha256);
  }

  @Override
  public void keepPicture(String sha256, Path jpeg) throws IOException {
    Files.move(jpeg, picturePath(sha256), StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public byte[] picture(String sha256) throws IOException {
    return Files.readAllBytes(picturePath(sha256));
  }

  @Override
  public OptionalLong pictureSize(String sha256) {
    Path picture = picturePath(sha256);
    return Files.exists(picture)
        ? OptionalLong.of(picture.toFile().length())
        : OptionalLong.empty();
  }

  private Path picturePath(String sha256) {
    return path(sha256).resolveSibling(sha256 + PICTURE);
  }

  /** Folder for temporary files of readers. */
  Path working() {
    return root.resolve("reading");
  }

  @Override
  public boolean has(String sha256, long size) {
    try {
      return Files.size(path(sha256)) == size;
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Future<Void> send(RoutingContext context, ServedFile file, ByteRange part) {
    return context
        .response()
        .sendFile(file.location(), part.first(), part.last() - part.first() + 1);
  }

  /** Moves a received file to its final path. */
  @Override
  public void keep(IncomingFile file) {
    Path path = path(file.sha256());
    try {
      if (!has(file.sha256(), file.size())) {
        Files.createDirectories(path.getParent());
        Files.move(file.path(), path, StandardCopyOption.ATOMIC_MOVE);
        sync(path.getParent());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Forces the new directory entry to disk. Not every platform can open a folder. */
  private static void sync(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (AccessDeniedException e) {
      // Windows.
    }
  }

  @Override
  public void delete(String sha256) {
    try {
      Files.deleteIfExists(picturePath(sha256));
      Files.deleteIfExists(path(sha256));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<String> hashes() {
    return files(root, 2).map(path -> path.getFileName().toString()).filter(HASH::matches).toList();
  }

  /** Temporary files of terminated servers. */
  List<Path> leftOver() {
    // Files of this process are skipped: closing a second handle would release their locks (fcntl).
    return files(incoming, 1)
        .filter(path -> !open.containsKey(path))
        .filter(FileFolder::isLeft)
        .toList();
  }

  private static List<Path> walked(Path folder, int depth) throws IOException {
    try (Stream<Path> all = Files.walk(folder, depth)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  static Stream<Path> files(Path folder, int depth) {
    try {
      return walked(folder, depth).stream();
    } catch (NoSuchFileException e) {
      return Stream.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isLeft(Path path) {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      return lock != null;
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
