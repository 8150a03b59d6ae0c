package school.lantern.collector.presence;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The address of a room's check-in page: the code on its door, as an address may say it. */
final class RoomPath {
  private RoomPath() {}

  static String of(String roomId) {
    String encoded = URLEncoder.encode(roomId, StandardCharsets.UTF_8).replace("+", "%20");
    return "/here/" + encoded;
  }
}
