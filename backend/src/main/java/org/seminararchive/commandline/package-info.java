/** Shared code of the commands, which access an archive only by its URL. */
package org.seminararchive.commandline;
