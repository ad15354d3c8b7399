/** Text that exists in several languages. Ground floor: knows no feature. */
package org.seminararchive.text;
