// The page for an address that holds nothing: opens the result when only the sign # of its link was
// encoded on the way, once or several times.

// This script stands where the site begins, so nothing has to be guessed, and what the address says
// decides neither host nor folder.
const root = new URL("./", import.meta.url);
const { pathname, search, hash } = location;
const [, link] = (pathname.startsWith(root.pathname) && /%(?:25)*23(.+)/s.exec(pathname.slice(root.pathname.length) + search)) || [];

// As it came: what else may have happened to it is the start page's to find out.
if (link) location.replace(`${root.href}#${link}${hash}`);
else document.querySelector("a").href = root.href;
