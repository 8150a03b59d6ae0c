package school.lantern.collector.planning;

/**
 * What stands above a page after a change.
 *
 * @param words what was done; empty for no notice
 * @param undo whether it can be taken back
 */
record Notice(String words, boolean undo) {
  static final Notice NONE = new Notice("", false);
}
