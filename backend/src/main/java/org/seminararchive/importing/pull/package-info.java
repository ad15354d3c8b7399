/** Imports a page at regular intervals, if the installation names one. */
package org.seminararchive.importing.pull;
