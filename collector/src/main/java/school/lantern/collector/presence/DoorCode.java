package school.lantern.collector.presence;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code as one path of an SVG picture, drawn in units of one square.
 *
 * @param size of the picture with its white border, in squares
 * @param path the dark squares, row by row; neighbours are drawn as one
 */
record DoorCode(int size, String path) {
  /** The standard wants a white border this wide, or cameras do not find the code. */
  private static final int BORDER = 4;

  /** A quarter of the code may be lost: doors are scratched and pinned through. */
  static DoorCode of(String address) {
    QrCode code = QrCode.encodeText(address, QrCode.Ecc.QUARTILE);
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        int from = x;
        while (x < code.size && code.getModule(x, y)) {
          x++;
        }
        if (x > from) {
          path.append('M').append(from + BORDER).append(' ').append(y + BORDER);
          path.append('h').append(x - from).append("v1h-").append(x - from).append('z');
        }
      }
    }
    return new DoorCode(code.size + 2 * BORDER, path.toString());
  }
}
