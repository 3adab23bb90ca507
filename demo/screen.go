package demo

import (
	"io"
	"os"
	"strings"
	"sync"
)

// Widths in columns. Without a terminal the text is for a file, or for a page.
const (
	plainWidth = 80
	maxWidth   = 100 // wider lines are hard to read
	minWidth   = 40
)

// screen writes text above one line that stays at the bottom: a prompt, or what is
// going on. Only a terminal has that line, and colours.
type screen struct {
	term   *os.File // nil: no terminal
	colour bool

	mu     sync.Mutex
	out    io.Writer
	bottom string
	blank  bool // the last line above the bottom is
}

func newScreen(stdout io.Writer) *screen {
	s := &screen{out: stdout}
	if f, ok := stdout.(*os.File); ok && isTerminal(f) {
		s.term = f
		s.colour = os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
	}
	return s
}

func (s *screen) width() int {
	if s.term == nil {
		return plainWidth
	}
	columns, _ := terminalSize(s.term)
	return max(minWidth, min(columns, maxWidth))
}

// print writes lines.
func (s *screen) print(lines ...string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.write(lines)
}

// gap leaves a line blank, and never two.
func (s *screen) gap() {
	s.mu.Lock()
	defer s.mu.Unlock()
	if !s.blank {
		s.write([]string{""})
	}
}

func (s *screen) write(lines []string) {
	_, _ = io.WriteString(s.out, s.erase()+strings.Join(lines, "\n")+"\n"+s.bottom)
	s.blank = lines[len(lines)-1] == ""
}

// setBottom changes the line at the bottom, which is no wider than the terminal.
func (s *screen) setBottom(line string) {
	if s.term == nil {
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	erase := s.erase()
	s.bottom = line
	_, _ = io.WriteString(s.out, erase+line)
}

// entered notes that a person has ended the bottom line with the return key.
func (s *screen) entered() {
	if s.term == nil {
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.bottom, s.blank = "", false
}

func (s *screen) erase() string {
	if s.bottom == "" {
		return ""
	}
	return "\r\x1b[K"
}
