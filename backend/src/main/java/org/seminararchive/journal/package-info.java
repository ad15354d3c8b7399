/** The gapless log of all accepted changes, from which derived data are built. Ground layer. */
package org.seminararchive.journal;
