package dossier_test

import (
	"bytes"
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"tocsin/report/dossier"
)

// A world is all that a browser can reach: it is its proxy, and counts what is asked of it.
type world struct {
	*httptest.Server
	lock  sync.Mutex
	pages map[string]string // what is on this machine, by path
	asked []string
}

func newWorld(tb testing.TB) *world {
	w := &world{pages: map[string]string{}}
	w.Server = httptest.NewServer(w)
	tb.Cleanup(w.Close)
	return w
}

func (w *world) ServeHTTP(out http.ResponseWriter, r *http.Request) {
	w.lock.Lock()
	defer w.lock.Unlock()
	if page, ok := w.pages[r.URL.Path]; ok && r.URL.Host == "here.test" {
		out.Header().Set("Content-Type", "text/html; charset=utf-8")
		_, _ = out.Write([]byte(page)) // a browser that went away is seen elsewhere
		return
	}
	w.asked = append(w.asked, r.Host+r.URL.Path)
	http.NotFound(out, r)
}

// outside is what was asked of others about a page, without what the browser asks for itself.
func (w *world) outside() []string {
	w.lock.Lock()
	defer w.lock.Unlock()
	var found []string
	for _, asked := range w.asked {
		if strings.Contains(asked, ".test") {
			found = append(found, asked)
		}
	}
	return found
}

// mustBrowse is what chromium answers, where it is installed.
func mustBrowse(tb testing.TB, w *world, arguments ...string) []byte {
	tb.Helper()
	browser, err := exec.LookPath("chromium")
	if err != nil {
		tb.Skip("chromium is not installed")
	}
	if testing.Short() {
		tb.Skip("a browser takes seconds")
	}
	ctx, cancel := context.WithTimeout(tb.Context(), 40*time.Second)
	defer cancel()
	all := append([]string{
		"--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--disable-background-networking", "--disable-component-update",
		"--user-data-dir=" + tb.TempDir(), "--proxy-server=" + w.URL, "--proxy-bypass-list=<-loopback>", "--virtual-time-budget=3000",
	}, arguments...)
	cmd := exec.CommandContext(ctx, browser, all...)
	cmd.WaitDelay = time.Second
	var out bytes.Buffer
	cmd.Stdout = &out
	if err := cmd.Run(); err != nil {
		tb.Fatalf("chromium: %v", err)
	}
	return out.Bytes()
}

func mustSource(tb testing.TB, d dossier.Dossier) string {
	tb.Helper()
	file, err := d.HTML()
	if err != nil {
		tb.Fatal(err)
	}
	return string(file)
}

// mustPrint is how many pages chromium prints of a file, and what it asked for meanwhile.
func mustPrint(tb testing.TB, source string) (pages int, asked []string) {
	tb.Helper()
	dir := tb.TempDir()
	from, to := filepath.Join(dir, "dossier.html"), filepath.Join(dir, "dossier.pdf")
	if err := os.WriteFile(from, []byte(source), 0o600); err != nil {
		tb.Fatal(err)
	}
	w := newWorld(tb)
	mustBrowse(tb, w, "--no-pdf-header-footer", "--print-to-pdf="+to, "file://"+from)
	pdf, err := os.ReadFile(to)
	if err != nil {
		tb.Fatal(err)
	}
	return len(regexp.MustCompile(`/Type /Page\b`).FindAll(pdf, -1)), w.outside()
}

// TestABrowserPrintsIt, the invoice on a page of its own, and asks nobody for anything.
func TestABrowserPrintsIt(t *testing.T) {
	pages, asked := mustPrint(t, mustSource(t, banks()))
	if pages < 3 || pages > 5 || len(asked) > 0 { // fonts are not the same everywhere
		t.Errorf("%d pages, asked for %v", pages, asked)
	}
	d := banks()
	d.Figures, d.Voices, d.Law, d.Promises, d.Method = nil, nil, nil, nil, nil
	if pages, _ := mustPrint(t, mustSource(t, d)); pages != 2 {
		t.Errorf("an invoice after a summary is on %d pages", pages)
	}
}

// TestABrowserIsForbiddenToAsk: what somebody got into a dossier would still reach nobody.
func TestABrowserIsForbiddenToAsk(t *testing.T) {
	const smuggled = `<img src="http://mal.test/a"><script src="http://mal.test/b"></script><link rel="stylesheet" href="http://mal.test/c">` +
		`<p style="background:url(http://mal.test/d)">x</p><iframe src="http://mal.test/e"></iframe><script>document.write("<img src='http://mal.test/f'>")</script></body>`
	source := strings.Replace(mustSource(t, short()), "</body>", smuggled, 1)
	if _, asked := mustPrint(t, source); len(asked) > 0 {
		t.Errorf("asked for %v", asked)
	}
	open := regexp.MustCompile(`<meta http-equiv[^>]*>`).ReplaceAllString(source, "")
	if _, asked := mustPrint(t, open); len(asked) < 4 { // the test itself sees what is asked
		t.Errorf("without its policy it asks only for %v", asked)
	}
}

// measure says how wide a page is inside frames of several widths, at 100 and at 200 percent.
const measure = `<!DOCTYPE html><meta charset="utf-8"><title>x</title><body><script>
for (const [wide, size] of [[320, ""], [800, ""], [640, "220%%"]]) {
	const frame = document.createElement("iframe");
	frame.style = "border:0;height:600px;width:" + wide + "px";
	frame.src = "/%s";
	frame.onload = () => {
		const root = frame.contentDocument.documentElement;
		if (size) root.style.fontSize = size;
		const p = document.createElement("p");
		p.textContent = ["RESULT", wide, root.clientWidth, root.scrollWidth, frame.contentDocument.querySelectorAll("table").length].join(" ");
		document.body.append(p);
	};
	document.body.append(frame);
}
</script>`

// TestABrowserScrollsOneWay: on a telephone and in large letters only tables are wider.
func TestABrowserScrollsOneWay(t *testing.T) {
	w := newWorld(t)
	pages := map[string]string{"banks": mustSource(t, banks()), "extreme": mustSource(t, extreme()), "parted": mustSource(t, parted())}
	pages["wide"] = strings.Replace(pages["banks"], "<main", `<div style="width: 900px">x</div><main`, 1) // the test itself sees it
	for name, source := range pages {
		w.pages["/"+name] = source
		w.pages["/measure-"+name] = fmt.Sprintf(measure, name)
	}
	for name := range pages {
		out := string(mustBrowse(t, w, "--dump-dom", "http://here.test/measure-"+name))
		found := regexp.MustCompile(`RESULT (\d+) (\d+) (\d+) ([1-9])<`).FindAllStringSubmatch(out, -1)
		if len(found) != 3 {
			t.Errorf("%s: measured %v in %.2000s", name, found, out)
		}
		for _, m := range found {
			if (m[2] != m[3]) != (name == "wide") {
				t.Errorf("%s at %s: %s pixels in %s", name, m[1], m[3], m[2])
			}
		}
	}
}
