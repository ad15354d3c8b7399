package org.seminararchive.testing;

import io.restassured.path.json.JsonPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** HTTP client with full control of bytes and timing, which libraries do not offer. */
public final class RawConnection implements AutoCloseable {
  private static final int PATIENCE = (int) TimeUnit.SECONDS.toMillis(30);

  private final Socket socket = new Socket();

  /** Response to one request. */
  public record Answer(int status, Map<String, String> headers, String body) {
    public JsonPath json() {
      return JsonPath.from(body);
    }
  }

  /**
   * @param receiveBuffer size of the socket's receive buffer in bytes; 0 for the default
   */
  public RawConnection(URI server, int receiveBuffer) throws IOException {
    if (receiveBuffer > 0) {
      socket.setReceiveBufferSize(receiveBuffer);
    }
    socket.setSoTimeout(PATIENCE);
    socket.connect(new InetSocketAddress(server.getHost(), server.getPort()));
  }

  public RawConnection(URI server) throws IOException {
    this(server, 0);
  }

  /** Sets the timeout of reads. */
  public RawConnection patience(Duration most) throws IOException {
    socket.setSoTimeout((int) most.toMillis());
    return this;
  }

  /** Sends exactly these bytes. */
  public RawConnection send(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().flush();
    return this;
  }

  /** Sends bytes from one number until before another. */
  public RawConnection send(byte[] bytes, int from, int to) throws IOException {
    socket.getOutputStream().write(bytes, from, to - from);
    socket.getOutputStream().flush();
    return this;
  }

  /** Sends a request line and the headers, without the final empty line. */
  public RawConnection begin(String method, String address, String... headers) throws IOException {
    send(method + " " + address + " HTTP/1.1\r\nHost: localhost\r\n");
    for (String header : headers) {
      send(header + "\r\n");
    }
    return this;
  }

  /** True if unread bytes have arrived. */
  public boolean isAnswered() throws IOException {
    return socket.getInputStream().available() > 0;
  }

  /** Waits for the next response. */
  public Answer answer() throws IOException {
    InputStream in = socket.getInputStream();
    String status = line(in);
    Map<String, String> headers = new TreeMap<>();
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 2));
    }
    int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
    String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
    return new Answer(Integer.parseInt(status.split(" ")[1]), headers, body);
  }

  /**
   * Waits until the server closes the connection.
   *
   * @return everything received before
   */
  public String rest() throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try {
      socket.getInputStream().transferTo(all);
    } catch (java.net.SocketException reset) {
      // A reset also ends the connection.
    }
    return all.toString(StandardCharsets.UTF_8);
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int octet = in.read(); octet != '\n'; octet = in.read()) {
      if (octet < 0) {
        throw new IOException("the server ended the connection after: " + line);
      }
      line.write(octet);
    }
    return line.toString(StandardCharsets.UTF_8).stripTrailing();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
