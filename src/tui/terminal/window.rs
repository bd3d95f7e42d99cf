//! The terminal as frames see it: no larger than anyone reads, whatever it claims.

use std::io::{self, Write};

use ratatui::backend::{Backend, ClearType, CrosstermBackend, WindowSize};
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Size};

/// The most columns, and the most rows, that are drawn on: a terminal may claim 65,535 of both, and
/// its frames would take gigabytes.
const MOST: u16 = 1000;

/// What frames are drawn on: a terminal, or its upper left corner.
pub(super) struct Window<W: Write>(CrosstermBackend<W>);

impl<W: Write> Window<W> {
    pub(super) fn new(out: W) -> Self {
        Self(CrosstermBackend::new(out))
    }
}

impl<W: Write> Write for Window<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Write::flush(&mut self.0)
    }
}

/// The part of a terminal of that size which is drawn on.
fn bounded(size: Size) -> Size {
    Size::new(size.width.min(MOST), size.height.min(MOST))
}

impl<W: Write> Backend for Window<W> {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        self.0.draw(content)
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        self.0.hide_cursor()
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        self.0.show_cursor()
    }

    fn get_cursor_position(&mut self) -> io::Result<Position> {
        self.0.get_cursor_position()
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        self.0.set_cursor_position(position)
    }

    fn clear(&mut self) -> io::Result<()> {
        self.0.clear()
    }

    fn clear_region(&mut self, region: ClearType) -> io::Result<()> {
        self.0.clear_region(region)
    }

    fn size(&self) -> io::Result<Size> {
        self.0.size().map(bounded)
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        let window = self.0.window_size()?;
        Ok(WindowSize { columns_rows: bounded(window.columns_rows), ..window })
    }

    fn flush(&mut self) -> io::Result<()> {
        Backend::flush(&mut self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[rstest::rstest]
    #[case((0, 0), (0, 0))]
    #[case((80, 24), (80, 24))]
    #[case((1000, 1000), (1000, 1000))]
    #[case((65_535, 65_535), (1000, 1000))]
    #[case((65_535, 1), (1000, 1))]
    fn no_more_is_drawn_on_than_anyone_reads(
        #[case] (width, height): (u16, u16),
        #[case] expected: (u16, u16),
    ) {
        let size = bounded(Size::new(width, height));
        assert_eq!((size.width, size.height), expected);
    }
}
