/** What the commands of the command line have in common; they know an archive by its URL only. */
package org.seminararchive.commandline;
