"""An inject that nobody wrote: what kind, a title, a text, perhaps a picture. It goes to standby, never to the wall by itself."""

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage, QKeyEvent, QKeySequence, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from tabletop.i18n import Translator
from ui.run.ask_strips import AskStrip
from ui.run.slots import pictures_in
from ui.widgets.buttons import Button
from ui.widgets.fields import Choice, Field
from ui.widgets.guard import guarded
from ui.widgets.labels import PlainLabel, announce
from ui.widgets.words import _

Kept = tuple[str, str, str, str, QPixmap, bytes, bool]
_MESSAGE, _PHOTO = "briefing", "photo"
_OFF = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_DRAGS = (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop)


class AdHocStrip(AskStrip):
    """`made` carries look, title, text and the digest of the picture; `pictured` the paths or pictures that were pasted or
    dropped; `files_wanted` asks for the list of files. Enter while a picture is being read waits for it."""

    made = Signal(str, str, str, str)
    pictured = Signal(object)
    files_wanted = Signal()

    def __init__(self, speak: Translator) -> None:
        super().__init__()
        self._speak = speak
        self.picture, self.reading, self.turn = "", b"", 0  # `turn`: of the picture that is waited for
        self._hurry = False
        say = speak.text
        written = ((_MESSAGE, say(_("Message"))), ("question", say(_("Question"))), ("call", say(_("Call"))))
        shown = (("news", say(_("News"))), (_PHOTO, say(_("Photo"))), ("document", say(_("Document"))))
        self.look = Choice(say(_("Kind of inject")), (*written, ("email", say(_("E-mail"))), *shown))
        self.title = Field(say(_("Title of the new inject")), say(_("Title")))
        self.text = Field(say(_("What the room sees")), say(_("What the room sees…")))
        self.small = PlainLabel(wrap=False)
        self.photo = Button("", icon_name="photo")
        self.done = Button(say(_("To standby")), key=say("Enter"))
        buttons = QHBoxLayout()
        buttons.setSpacing(self.row.spacing())
        for part in (self.small, self.photo, self.done):
            buttons.addWidget(part)
        self.row.addWidget(PlainLabel(say(_("New inject")), weight=600, wrap=False))
        self.row.addWidget(self.look)
        self.row.addWidget(self.title, 2)
        self.row.addWidget(self.text, 3)
        self.row.addLayout(buttons)
        self.photo.clicked.connect(lambda: self.files_wanted.emit() if self._bare() else self.drop_picture())
        self.done.clicked.connect(self.answer)
        self.setAcceptDrops(True)
        self._watch(self.title, self.text, self.look, self.photo, self.done)
        self._show_picture()

    def ask(self) -> None:
        """Anew; one that is being written goes on."""
        if not self.isHidden():
            self.title.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        self.title.clear()
        self.text.clear()
        self._put("")
        self.open_strip(self._speak.text(_("New inject")))

    def first_field(self) -> QLineEdit:
        return self.title

    def answer(self) -> None:
        """Enter in the title goes on to the text; with both, the inject is made."""
        if self.title.text().strip() and (self.text.text().strip() or self.picture or self.text.hasFocus()):
            self._hurry = bool(self.reading)
            if not self._hurry:
                self.close_strip()
                self.made.emit(self.look.value(), self.title.text().strip(), self.text.text().strip(), self.picture)
        else:
            (self.text if self.title.text().strip() else self.title).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_strip(self) -> None:
        """A picture that is being read is waited for no more."""
        self.stop_reading()
        super().close_strip()

    # -- its picture ---------------------------------------------------------------------------------------------------

    def read_picture(self, data: bytes) -> int:
        """These bytes become the picture, instead of the one that is there; the turn of what is waited for now."""
        self.stop_reading()
        self.reading = data
        self._show_picture()
        return self.turn

    def take_picture(self, digest: str) -> None:
        """What was waited for is in the file, or '' when it is no picture; then what was typed is as it was."""
        hurry = self._hurry
        if not digest:
            self.stop_reading()
            return
        self._put(digest)
        announce(self, self._speak.text(_("Picture attached")))
        if hurry:
            self.answer()

    def drop_picture(self) -> None:
        self._put("")
        announce(self, self._speak.text(_("Picture removed")))
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_small(self, small: QPixmap) -> None:
        self.small.setPixmap(small)
        self.small.setVisible(not small.isNull())
        self._turn()

    def stop_reading(self) -> None:
        self.reading, self._hurry, self.turn = b"", False, self.turn + 1
        self._show_picture()

    def kept(self) -> Kept:
        """What stands here now, for `put_back`."""
        small = self.small.pixmap()
        return self.look.value(), self.title.text(), self.text.text(), self.picture, small, self.reading, self._hurry

    def put_back(self, kept: Kept) -> None:
        """What stood in such a strip before; what was being read then, `read_picture` is given again."""
        self.ask()
        look, title, text, picture, small, _reading, _hurry = kept
        self.title.setText(title)
        self.text.setText(text)
        self._put(picture)
        self.look.set_value(look)
        self.show_small(small)

    def hurry(self) -> None:
        """Enter was pressed while it was being read."""
        self._hurry = bool(self.reading)

    def _bare(self) -> bool:
        return not (self.picture or self.reading)

    def _put(self, digest: str) -> None:
        """A message with a picture is a photograph, unless somebody says what else it is."""
        self.stop_reading()
        self.picture = digest
        self.show_small(QPixmap())
        if self.look.value() == (_MESSAGE if digest else _PHOTO):
            self.look.set_value(_PHOTO if digest else _MESSAGE)
        self._show_picture()

    def _show_picture(self) -> None:
        say = self._speak.text
        words = _("Reading the picture…") if self.reading else _("Remove picture") if self.picture else _("Picture…")
        self.photo.set_words(say(words))
        if self.picture and not self.reading:  # it is seen beside the button
            self.photo.shorten(say(_("Remove")), "cross")
        else:
            self.photo.shorten(say(words), "photo")
        self.photo.set_key(say(_("Delete")) if self.photo.hasFocus() and not self._bare() else "")
        self._turn()

    # -- pasted and dropped --------------------------------------------------------------------------------------------

    @guarded(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _DRAGS and isinstance(event, QDropEvent):
            return self._dragged(event)
        if watched is self.photo and event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            QTimer.singleShot(0, self.photo, self._show_picture)  # the key it shows works there alone
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.matches(QKeySequence.StandardKey.Paste):
            return self._given(QGuiApplication.clipboard().mimeData())
        if watched is self.photo and event.key() in _OFF and not self._bare():
            self.drop_picture()
            return True
        return watched in (self.title, self.text) and self._enter(event)

    @guarded(None)
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._dragged(event)

    @guarded(None)
    def dropEvent(self, event: QDropEvent) -> None:
        self._dragged(event)

    def _dragged(self, event: QDropEvent) -> bool:
        found = _files_or_pictures(event.mimeData())
        if found:
            event.acceptProposedAction()
        if found and event.type() == QEvent.Type.Drop:
            self.pictured.emit(found)
        return bool(found)

    def _given(self, source: QMimeData) -> bool:
        found = _files_or_pictures(source)
        if found:
            self.pictured.emit(found)
        return bool(found)


def _files_or_pictures(source: QMimeData) -> list[str | QImage]:
    """Any file counts, so that what is no picture is refused and its name is never pasted for the room to read."""
    return pictures_in(source) or [url.toLocalFile() for url in source.urls() if url.isLocalFile()]
