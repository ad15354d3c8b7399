/**
 * What is wrong with this server, in words for its operator: why it does not start, and which of
 * its parts fail while it runs. Ground: knows no feature.
 */
package org.seminararchive.condition;
