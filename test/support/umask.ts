/** Gives every test the umask of a usual machine: dpkg-deb refuses what is made under a stricter one. */

process.umask(0o022);
