package app.roster.stack;

/** Something that runs until it is closed. */
interface Server extends AutoCloseable {

  @Override
  void close();
}
