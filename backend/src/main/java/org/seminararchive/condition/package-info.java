/**
 * Condition of this server, for its operator: reasons why it does not start, and troubles while it
 * runs. Ground layer: knows no feature.
 */
package org.seminararchive.condition;
