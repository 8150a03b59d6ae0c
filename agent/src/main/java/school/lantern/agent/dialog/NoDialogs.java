package school.lantern.agent.dialog;

/** Of a system on which nothing can be shown yet. */
final class NoDialogs implements Dialogs {

  @Override
  public Reply show(Panel panel) {
    return Reply.None.NOT_SHOWN;
  }

  @Override
  public Reply write(Panel panel) {
    return Reply.None.NOT_SHOWN;
  }
}
